package org.plumbline.house.inside;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plumbline.house.TestEar;

/**
 * A test that runs inside the server, beside the services it injects ({@code @Inject}, {@code @EJB}, {@code @Resource}). All such tests share
 * one deployment, the genuine EAR with one more WAR for the tests, so a test makes the rows it needs and counts on no empty table.
 */
@Tag("inside")
@ExtendWith(ArquillianExtension.class)
public abstract class InContainer {

    @Deployment
    public static EnterpriseArchive house() {
        return TestEar.archive();
    }
}
