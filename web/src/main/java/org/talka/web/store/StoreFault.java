package org.talka.web.store;

/** A store that was open and cannot be read or written any more, such as on a full disk. */
public final class StoreFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreFault(Throwable cause) {
        super("The store cannot be used.", cause);
    }
}
