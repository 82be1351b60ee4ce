package org.plumbline.messaging;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A socket by hand, for what no library would send, or who does not read. Its window is as small as can be. */
final class RawSocket implements AutoCloseable {

    private static final int CLOSE = 8;

    private final Socket socket = new Socket();

    private RawSocket() {
    }

    static RawSocket open(URI portal, String cookie) throws IOException {
        RawSocket raw = new RawSocket();
        raw.socket.setReceiveBufferSize(2048);
        raw.socket.setSoTimeout(15_000);
        raw.socket.connect(new InetSocketAddress(portal.getHost(), portal.getPort()));
        raw.socket.getOutputStream().write(("GET /ws/live HTTP/1.1\r\nHost: " + portal.getAuthority() + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\nOrigin: " + portal + "\r\nCookie: plumbline=" + cookie
                + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) raw.socket.getInputStream().read());
        }
        if (!head.toString().contains(" 101 ")) {
            throw new AssertionError("No socket: " + head);
        }
        return raw;
    }

    /** One text frame with these bytes, masked with zeroes. */
    void send(byte[] bytes) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(0x81);
        if (bytes.length < 126) {
            frame.write(0x80 | bytes.length);
        } else {
            frame.write(0x80 | 126);
            frame.write(bytes.length >> 8);
            frame.write(bytes.length & 0xff);
        }
        frame.write(new byte[4]);
        frame.write(bytes);
        socket.getOutputStream().write(frame.toByteArray());
    }

    /** Reads on until the other side closes; 1006 when it just hangs up. */
    int closeCode() throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
        long read = 0;
        int frames = 0;
        try {
            while (true) {
                int kind = in.readUnsignedByte() & 0x0f;
                int length = in.readUnsignedByte() & 0x7f;
                long bytes = length < 126 ? length : length == 126 ? in.readUnsignedShort() : in.readLong();
                byte[] body = in.readNBytes((int) bytes);
                read += bytes;
                frames++;
                if (kind == CLOSE) {
                    return body.length < 2 ? 1005 : (body[0] & 0xff) << 8 | body[1] & 0xff;
                }
            }
        } catch (EOFException | SocketException hungUp) {
            return 1006;
        } catch (SocketTimeoutException stillOpen) {
            throw new AssertionError("Open and silent after " + frames + " frames of " + read + " bytes", stillOpen);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
