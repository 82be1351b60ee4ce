package org.plumbline.integration.tink;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A channel to read without its first bytes. Closing it closes the other. */
record ShiftedChannel(SeekableByteChannel whole, long shift) implements SeekableByteChannel {

    @Override
    public int read(ByteBuffer into) throws IOException {
        return whole.read(into);
    }

    @Override
    public long position() throws IOException {
        return whole.position() - shift;
    }

    @Override
    public SeekableByteChannel position(long to) throws IOException {
        whole.position(to + shift);
        return this;
    }

    @Override
    public long size() throws IOException {
        return whole.size() - shift;
    }

    @Override
    public boolean isOpen() {
        return whole.isOpen();
    }

    @Override
    public void close() throws IOException {
        whole.close();
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }
}
