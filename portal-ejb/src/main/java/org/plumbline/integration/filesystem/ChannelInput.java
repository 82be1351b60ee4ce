package org.plumbline.integration.filesystem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** So many bytes of a channel from where it stands, as a stream. Closing it closes the channel. */
class ChannelInput extends InputStream {

    private final SeekableByteChannel channel;
    private long left;

    ChannelInput(SeekableByteChannel channel, long most) {
        this.channel = channel;
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left <= 0) {
            return -1;
        }
        int read;
        do {
            read = channel.read(ByteBuffer.wrap(into, from, (int) Math.min(length, left)));
        } while (read == 0);
        left -= Math.max(read, 0);
        return read;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
