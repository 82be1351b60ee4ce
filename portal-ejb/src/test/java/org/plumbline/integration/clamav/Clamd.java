package org.plumbline.integration.clamav;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** A small clamd: speaks INSTREAM as the real one does and knows one signature. */
class Clamd implements AutoCloseable {

    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final ServerSocketChannel door;
    private final long most;
    private final CountDownLatch silence;

    /** @param most bytes of a stream it takes @param silent whether it takes everything and says nothing */
    Clamd(ServerSocketChannel door, long most, boolean silent) {
        this.door = door;
        this.most = most;
        this.silence = new CountDownLatch(silent ? 1 : 0);
        Thread thread = new Thread(this::serve, "clamd");
        thread.setDaemon(true);
        thread.start();
    }

    SocketAddress address() throws IOException {
        return door.getLocalAddress();
    }

    private void serve() {
        while (door.isOpen()) {
            try (SocketChannel guest = door.accept()) {
                talk(new DataInputStream(Channels.newInputStream(guest)), Channels.newOutputStream(guest));
            } catch (IOException goneAgain) {
                continue;
            } catch (InterruptedException over) {
                return;
            }
        }
    }

    private void talk(DataInputStream in, OutputStream out) throws IOException, InterruptedException {
        byte[] command = in.readNBytes(10);
        if (!"zINSTREAM\0".equals(new String(command, StandardCharsets.US_ASCII))) {
            say(out, "UNKNOWN COMMAND");
            return;
        }
        StringBuilder heard = new StringBuilder();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            heard.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
            if (heard.length() > most) {
                say(out, "INSTREAM size limit exceeded. ERROR");
                return;
            }
        }
        silence.await();
        say(out, heard.indexOf(EICAR) >= 0 ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        silence.countDown();
        door.close();
    }
}
