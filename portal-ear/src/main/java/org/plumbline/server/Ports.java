package org.plumbline.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** TCP ports of this machine. */
public final class Ports {

    private Ports() {
    }

    /** Ports on 127.0.0.1 that nothing listens on, all different; they are free at the time of the call. */
    public static List<Integer> free(int count) {
        List<ServerSocket> held = new ArrayList<>();
        List<Integer> ports = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                ServerSocket socket = new ServerSocket();
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                held.add(socket);
                ports.add(socket.getLocalPort());
            }
            return ports;
        } catch (IOException e) {
            throw new CannotStartException("This machine has no free port left.", e);
        } finally {
            held.forEach(Ports::release);
        }
    }

    /** Refuses with one sentence unless a server may listen on this port of this address. */
    public static void requireFree(String address, int port) {
        if (port < 1 || port > 65535) {
            throw new CannotStartException("Port " + port + " does not exist; choose one from 1 to 65535.");
        }
        try (ServerSocket probe = new ServerSocket()) {
            // as servers do: a port whose last connections are still closing is free
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (BindException e) {
            throw new CannotStartException(String.valueOf(e.getMessage()).contains("Permission")
                    ? "Port " + port + " is not open to this user; choose one above 1023 with -Dplumbline.port=<port>."
                    : "Port " + port + " of " + address + " can't be used, most likely because another program listens there;"
                            + " stop that or choose another with -Dplumbline.port=<port>.", e);
        } catch (IOException e) {
            throw new CannotStartException("Port " + port + " of " + address + " can't be used: " + e.getMessage() + ".", e);
        }
    }

    /** Whether something listens on this port of 127.0.0.1. */
    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new CannotStartException("A port can't be released: " + e.getMessage() + ".", e);
        }
    }
}
