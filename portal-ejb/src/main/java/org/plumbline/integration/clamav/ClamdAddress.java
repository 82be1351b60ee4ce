package org.plumbline.integration.clamav;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;

/** Where clamd listens: {@code tcp://host:3310} or {@code unix:/path/of/the/socket}. */
record ClamdAddress(URI uri) {

    private static final String UNIX = "unix";

    SocketChannel open() throws IOException {
        return UNIX.equals(uri.getScheme()) ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
    }

    /** Looked up anew each time: a name may come to mean another machine. */
    SocketAddress socket() {
        return UNIX.equals(uri.getScheme()) ? UnixDomainSocketAddress.of(uri.getPath()) : new InetSocketAddress(uri.getHost(), uri.getPort());
    }
}
