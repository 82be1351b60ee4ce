package org.plumbline.shared;

/** There is no room left to keep a file. Answered with 507; nothing that was kept is lost, and reading goes on. */
public class StorageFullException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public StorageFullException() {
        super("file.storage_full");
    }
}
