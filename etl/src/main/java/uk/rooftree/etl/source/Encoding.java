package uk.rooftree.etl.source;

import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** How a file's bytes stand for characters. */
public enum Encoding {
    UTF_8(StandardCharsets.UTF_8, "UTF-8"),
    WINDOWS_1252(Charset.forName("windows-1252"), "Windows-1252");

    private final Charset charset;
    private final String label;

    Encoding(Charset charset, String label) {
        this.charset = charset;
        this.label = label;
    }

    /** A decoder that refuses bytes which stand for nothing. */
    CharsetDecoder decoder() {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public String toString() {
        return label;
    }
}
