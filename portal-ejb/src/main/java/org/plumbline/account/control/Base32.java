package org.plumbline.account.control;

/** RFC 4648 base 32 without padding: how people and authenticator apps write a secret. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SIGN_BITS = 5;
    private static final int SIGN_MASK = 31;

    private Base32() {
    }

    static String encode(byte[] bytes) {
        StringBuilder signs = new StringBuilder();
        int buffer = 0;
        int held = 0;
        for (byte next : bytes) {
            buffer = buffer << Byte.SIZE | next & 0xff;
            held += Byte.SIZE;
            for (; held >= SIGN_BITS; held -= SIGN_BITS) {
                signs.append(ALPHABET.charAt(buffer >> held - SIGN_BITS & SIGN_MASK));
            }
            buffer &= (1 << held) - 1;
        }
        if (held > 0) {
            signs.append(ALPHABET.charAt(buffer << SIGN_BITS - held & SIGN_MASK));
        }
        return signs.toString();
    }

    /** @throws IllegalArgumentException at a sign that is not of the alphabet */
    static byte[] decode(String signs) {
        byte[] bytes = new byte[signs.length() * SIGN_BITS / Byte.SIZE];
        int buffer = 0;
        int held = 0;
        int filled = 0;
        for (int i = 0; i < signs.length(); i++) {
            int value = ALPHABET.indexOf(signs.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("not base 32");
            }
            buffer = buffer << SIGN_BITS | value;
            held += SIGN_BITS;
            if (held >= Byte.SIZE) {
                held -= Byte.SIZE;
                bytes[filled++] = (byte) (buffer >> held);
                buffer &= (1 << held) - 1;
            }
        }
        return bytes;
    }
}
