package org.plumbline.signing.entity;

import java.util.stream.Stream;
import org.plumbline.shared.RejectedInputException;

/** How a signature was given. */
public enum SignatureWay {
    TYPED, DRAWN, UPLOADED;

    /** @throws RejectedInputException at {@code way} for what is none */
    public static SignatureWay of(String name) {
        return Stream.of(values()).filter(way -> way.name().equals(name)).findFirst()
                .orElseThrow(() -> new RejectedInputException("way", "signing.way"));
    }
}
