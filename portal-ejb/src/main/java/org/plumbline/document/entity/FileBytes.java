package org.plumbline.document.entity;

/** Bytes in the store. @param storeId 32 hexadecimal digits. @param size bytes. @param sha256 64 hexadecimal digits */
public record FileBytes(String storeId, long size, String sha256) {
}
