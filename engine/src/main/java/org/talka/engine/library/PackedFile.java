package org.talka.engine.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * A file as the jar's table of contents describes it.
 *
 * @param name plain, without a folder
 * @param size in bytes, unpacked
 * @param crc CRC-32 of the unpacked bytes
 */
record PackedFile(String name, long size, long crc) {

    private static final int CHUNK = 1 << 16;

    /** Whether the folder holds just this file under its name. Reads it: some 0.02 s for 30 MB. */
    boolean isSoundIn(Path folder) throws IOException {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) == size && crcOf(file) == crc;
    }

    private static long crcOf(Path file) throws IOException {
        CRC32 sum = new CRC32();
        byte[] chunk = new byte[CHUNK];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                sum.update(chunk, 0, read);
            }
        }
        return sum.getValue();
    }
}
