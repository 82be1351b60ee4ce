package org.plumbline.integration.clamav;

import java.io.Closeable;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One question to clamd. Every wait has an end, also on a Unix socket, which knows no time-outs of its own. */
class ClamdConversation implements Closeable {

    private static final int LONGEST_ANSWER = 4096;

    private final SocketChannel channel;
    private final Selector selector;
    private final Duration patience;

    ClamdConversation(ClamdAddress address, Duration patience) throws IOException {
        this.patience = patience;
        this.selector = Selector.open();
        this.channel = address.open();
        try {
            channel.configureBlocking(false);
            if (!channel.connect(address.socket())) {
                await(SelectionKey.OP_CONNECT);
                channel.finishConnect();
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    void send(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                await(SelectionKey.OP_WRITE);
            }
        }
    }

    /** What clamd says, up to the zero byte that ends it. */
    String answer() throws IOException {
        ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.hasRemaining() && (answer.position() == 0 || answer.get(answer.position() - 1) != 0)) {
            int read = channel.read(answer);
            if (read < 0) {
                break;
            } else if (read == 0) {
                await(SelectionKey.OP_READ);
            }
        }
        return StandardCharsets.UTF_8.decode(answer.flip()).toString().replace("\0", "").strip();
    }

    private void await(int readiness) throws IOException {
        channel.register(selector, readiness);
        if (selector.select(patience.toMillis()) == 0) {
            throw new SocketTimeoutException("clamd has said and taken nothing for " + patience);
        }
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        try (selector) {
            channel.close();
        }
    }
}
