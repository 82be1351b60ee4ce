package org.plumbline.house;

import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;

/** Nothing to configure: the house knows its ports. */
public final class HouseContainerConfiguration implements ContainerConfiguration {

    @Override
    public void validate() {
        // nothing that could be wrong
    }
}
