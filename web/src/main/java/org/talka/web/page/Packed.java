package org.talka.web.page;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A text that is sent as it is, packed once for all readers. */
final class Packed {

    private final byte[] bytes;
    private final String digest;

    private Packed(byte[] bytes, String digest) {
        this.bytes = bytes;
        this.digest = digest;
    }

    static Packed of(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Packed(packed.toByteArray(), digest(plain));
    }

    /** Sixteen letters that change whenever the text does. */
    String digest() {
        return digest;
    }

    /** Bytes it takes in memory. */
    int size() {
        return bytes.length;
    }

    /** Answers with it, or with the word that the reader has it already. */
    void send(Context ctx, String type) {
        ctx.header("ETag", "W/\"" + digest + '"').header("Vary", "Accept-Encoding");
        String known = ctx.header("If-None-Match");
        if (known != null && (known.contains(digest) || known.equals("*"))) {
            ctx.status(304);
            return;
        }
        String accepted = ctx.header("Accept-Encoding");
        ctx.contentType(type).minSizeForCompression(Integer.MAX_VALUE);
        if (accepted != null && accepted.contains("gzip")) {
            answer(ctx.header("Content-Encoding", "gzip"), bytes);
        } else {
            answer(ctx, unpacked());
        }
    }

    private static void answer(Context ctx, byte[] body) {
        ctx.header("Content-Length", Integer.toString(body.length)).result(body);
    }

    private byte[] unpacked() {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] plain) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(plain);
            return HexFormat.of().formatHex(sum, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
