package org.talka.web.store;

import java.nio.file.Path;

/** A folder that cannot be used as a store. Nothing in it was changed. */
public final class StoreTrouble extends Exception {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient Path folder;

    StoreTrouble(Kind kind, Path folder) {
        this(kind, folder, null);
    }

    StoreTrouble(Kind kind, Path folder, @org.jspecify.annotations.Nullable Throwable cause) {
        super(kind + " " + folder, cause);
        this.kind = kind;
        this.folder = folder;
    }

    /** What is wrong with it. */
    public enum Kind {
        /** the folder or the file in it cannot be made or written */
        NOT_WRITABLE,
        /** another running program has it open */
        IN_USE,
        /** the file is no store, or does not pass its integrity check */
        DAMAGED,
        /** a newer version of the program has written it */
        NEWER,
        /** a backup was asked for of a folder that holds no store */
        NOTHING_THERE,
        /** a backup would overwrite a store */
        TAKEN
    }

    public Kind kind() {
        return kind;
    }

    public Path folder() {
        return folder;
    }
}
