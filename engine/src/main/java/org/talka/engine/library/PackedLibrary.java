package org.talka.engine.library;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;

/** One folder of a jar, with the files of a native library in it. */
final class PackedLibrary implements AutoCloseable {

    private static final int DIGITS = 16;

    private final JarFile jar;
    private final String folder;
    private final List<PackedFile> files;

    private PackedLibrary(JarFile jar, String folder) {
        this.jar = jar;
        this.folder = folder;
        this.files = jar.stream()
                .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(folder))
                .map(entry ->
                        new PackedFile(entry.getName().substring(folder.length()), entry.getSize(), entry.getCrc()))
                .sorted(Comparator.comparing(PackedFile::name))
                .toList();
    }

    /**
     * The library in the folder of that name; empty where there is none, or where it does not lie flat in a jar.
     *
     * @param folder as the jar names it, with a slash at its end
     */
    static Optional<PackedLibrary> find(ClassLoader loader, String folder) throws IOException {
        URL place = loader.getResource(folder);
        if (place == null || !(place.openConnection() instanceof JarURLConnection connection)) {
            return Optional.empty();
        }
        connection.setUseCaches(false);
        PackedLibrary library = new PackedLibrary(connection.getJarFile(), folder);
        if (!library.liesFlat()) {
            library.close();
            return Optional.empty();
        }
        return Optional.of(library);
    }

    private boolean liesFlat() {
        return !files.isEmpty()
                && files.stream()
                        .allMatch(file ->
                                file.name().matches("[\\w.+-]+") && !file.name().startsWith("."));
    }

    List<PackedFile> files() {
        return files;
    }

    /** A name for a folder that changes with the content of any file. */
    String name() {
        return folder.replace("/", "") + "-" + digest().substring(0, DIGITS);
    }

    private String digest() {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            files.forEach(file -> sum.update(file.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sum.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256.", missing);
        }
    }

    /** Writes one file into a folder, as the jar holds it. */
    void unpack(PackedFile file, Path into) throws IOException {
        try (InputStream bytes = jar.getInputStream(jar.getEntry(folder + file.name()))) {
            Files.copy(bytes, into.resolve(file.name()));
        }
        if (!file.isSoundIn(into)) {
            throw new IOException("The jar holds another \"" + file.name() + "\" than it says.");
        }
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }
}
