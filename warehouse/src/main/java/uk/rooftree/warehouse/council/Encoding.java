package uk.rooftree.warehouse.council;

import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a text file's bytes stand for characters. */
public enum Encoding {
    UTF_8(StandardCharsets.UTF_8, "UTF-8"),
    WINDOWS_1252(Charset.forName("windows-1252"), "Windows-1252"),
    /** Two bytes a character; the mark at the start tells their order, and without a mark the lower byte is not first. */
    UTF_16(StandardCharsets.UTF_16, "UTF-16"),
    UTF_16LE(StandardCharsets.UTF_16LE, "UTF-16LE"),
    UTF_16BE(StandardCharsets.UTF_16BE, "UTF-16BE");

    private final Charset charset;
    private final String label;

    Encoding(Charset charset, String label) {
        this.charset = charset;
        this.label = label;
    }

    /** The encoding of a name as council.yaml has it, such as {@code utf-16le}, in any case. */
    static Optional<Encoding> named(String name) {
        return Stream.of(values()).filter(encoding -> encoding.label.equalsIgnoreCase(name)).findFirst();
    }

    /** Its name in council.yaml. */
    String key() {
        return label.toLowerCase(Locale.ROOT);
    }

    /** A decoder that refuses bytes which stand for nothing. */
    public CharsetDecoder decoder() {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public String toString() {
        return label;
    }
}
