package org.plumbline.document.control;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import org.plumbline.document.entity.FileBytes;

/** The pieces of an upload as one stream; one of them is open at a time. */
class PartsInput extends InputStream {

    private final DocumentStore store;
    private final Iterator<FileBytes> parts;
    private InputStream current = InputStream.nullInputStream();

    PartsInput(DocumentStore store, List<FileBytes> parts) {
        this.store = store;
        this.parts = parts.iterator();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = current.read(into, from, length);
        while (read < 0 && parts.hasNext()) {
            current.close();
            FileBytes next = parts.next();
            current = store.read(next.storeId(), 0, next.size());
            read = current.read(into, from, length);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
