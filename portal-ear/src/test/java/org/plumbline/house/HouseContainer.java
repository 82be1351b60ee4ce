package org.plumbline.house;

import java.net.URI;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * Arquillian's way into the house. The first test class brings the test EAR, with which the server starts; every other test class finds
 * it deployed. So all tests from inside share one start of the server, on every server alike, and the server sees no redeployment.
 */
public final class HouseContainer implements DeployableContainer<HouseContainerConfiguration> {

    private House house;

    /** Registers the container with Arquillian. */
    public static final class Registration implements LoadableExtension {

        @Override
        public void register(ExtensionBuilder builder) {
            builder.service(DeployableContainer.class, HouseContainer.class);
        }
    }

    @Override
    public Class<HouseContainerConfiguration> getConfigurationClass() {
        return HouseContainerConfiguration.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 6.0");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) {
        if (house == null) {
            Path ear = Path.of(System.getProperty("plumbline.build"), "plumbline-tests.ear");
            archive.as(ZipExporter.class).exportTo(ear.toFile(), true);
            house = House.open(ear);
        }
        URI address = house.address();
        HTTPContext web = new HTTPContext(address.getHost(), address.getPort());
        web.add(new Servlet("ArquillianServletRunnerEE9", "/tests"));
        return new ProtocolMetaData().addContext(web);
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // stays for the next test class
    }
}
