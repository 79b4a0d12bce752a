package org.talka.engine.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Folders nobody but this person can write to. On Windows, where there are no such permissions, it is the person's
 * profile that keeps others out.
 */
final class OwnFolder {

    private OwnFolder() {}

    /**
     * Makes the folder and those above it, unless they are there.
     *
     * @throws IOException where it cannot be made, or where others own it or may write to it
     */
    static Path at(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, forThisPersonAlone(folder));
        }
        PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (view != null && !isPrivate(view.readAttributes(), folder)) {
            throw new IOException("Others may write to " + folder + ".");
        }
        return folder;
    }

    /** The same for a folder that may be no link to another. */
    static Path within(Path parent, String name) throws IOException {
        Path folder = at(parent.resolve(name));
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(folder + " is a link.");
        }
        return folder;
    }

    /** What a new folder is made with. */
    static FileAttribute<?>[] forThisPersonAlone(Path place) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPrivate(PosixFileAttributes attributes, Path folder) throws IOException {
        Set<PosixFilePermission> permissions = attributes.permissions();
        return !permissions.contains(PosixFilePermission.GROUP_WRITE)
                && !permissions.contains(PosixFilePermission.OTHERS_WRITE)
                && attributes
                        .owner()
                        .equals(folder.getFileSystem()
                                .getUserPrincipalLookupService()
                                .lookupPrincipalByName(System.getProperty("user.name")));
    }
}
