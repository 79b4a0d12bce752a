package org.talka.engine.io.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.talka.engine.model.Finding.Cause;

/**
 * Reads UTF-8 strictly, a byte order mark skipped. At NUL, at a byte that is no UTF-8 and at a row beyond the limit
 * it hands over what stood before and then throws {@link BrokenText}. Holds 16 KB at a time.
 */
public final class TextReader extends Reader {

    private static final int BUFFER = 1 << 14;
    private static final int LONGEST_ROW = 1 << 20;

    private final InputStream in;
    private final RowCounter place;
    private final int longestRow;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private boolean started;
    private boolean ended;
    private @Nullable BrokenText fault;

    private TextReader(InputStream in, RowCounter place, int longestRow) {
        this.in = in;
        this.place = place;
        this.longestRow = longestRow;
    }

    /** For CSV: rows of at most 2^20 letters, line ends inside quotes belonging to the row. */
    public static TextReader ofRows(InputStream in) {
        return new TextReader(in, new RowCounter(true), LONGEST_ROW);
    }

    /** For other text: rows are lines of any length. */
    public static TextReader ofLines(InputStream in) {
        return new TextReader(in, new RowCounter(false), Integer.MAX_VALUE);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (fault != null) {
                throw fault;
            }
            if (ended) {
                return -1;
            }
            fill();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void fill() throws IOException {
        boolean last = load();
        if (!started) {
            started = true;
            if (beginsLikeUtf16()) {
                fault = new BrokenText(Cause.NOT_UTF8, 1, "UTF-16");
                return;
            }
            skipMark();
        }
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, last);
        chars.flip();
        inspect();
        if (fault == null && result.isError()) {
            String found = "0x%02X".formatted(bytes.get(bytes.position()) & 0xFF);
            fault = new BrokenText(Cause.NOT_UTF8, place.row(), found);
        }
        ended = last && result.isUnderflow();
    }

    /** Tops the bytes up; true at the end of the stream. */
    private boolean load() throws IOException {
        bytes.compact();
        int count = 0;
        while (bytes.hasRemaining() && count >= 0) {
            count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            bytes.position(bytes.position() + Math.max(0, count));
        }
        bytes.flip();
        return count < 0;
    }

    /** Cuts the letters off before the first that must not stand there. */
    private void inspect() {
        for (int i = 0; i < chars.limit(); i++) {
            char letter = chars.get(i);
            if (letter == '\0') {
                fault = new BrokenText(Cause.NUL_BYTE, place.row(), "");
            } else {
                place.take(letter);
                if (place.length() > longestRow) {
                    fault = new BrokenText(Cause.LINE_TOO_LONG, place.row(), "");
                }
            }
            if (fault != null) {
                chars.limit(i);
                return;
            }
        }
    }

    /** Either byte order mark, or every second byte NUL as in plain letters. */
    private boolean beginsLikeUtf16() {
        if (bytes.remaining() < 2) {
            return false;
        }
        int first = bytes.get(0) & 0xFF;
        int second = bytes.get(1) & 0xFF;
        boolean marked = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
        return marked || (isHalfNul(0) && (bytes.remaining() < 4 || isHalfNul(2)));
    }

    private boolean isHalfNul(int at) {
        return (bytes.get(at) == 0) != (bytes.get(at + 1) == 0);
    }

    private void skipMark() {
        if (bytes.remaining() >= 3
                && bytes.get(0) == (byte) 0xEF
                && bytes.get(1) == (byte) 0xBB
                && bytes.get(2) == (byte) 0xBF) {
            bytes.position(3);
        }
    }
}
