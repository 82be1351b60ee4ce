package org.plumbline.document.entity;

import java.util.List;

/** Rows of files were deleted. @param storeIds of the bytes they had, which nobody needs once the transaction is done */
public record FilesForgotten(List<String> storeIds) {

    public FilesForgotten {
        storeIds = List.copyOf(storeIds);
    }
}
