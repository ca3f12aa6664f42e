package io.deskweave.metadata.fields;

/** A value that a field type does not take; the caller adds which field of which record it was. */
public final class ValueRejected extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String advice;

    /** @param code stable, such as {@code metadata.value.not-a-date} */
    public ValueRejected(String code, String message, String advice) {
        super(message);
        this.code = code;
        this.advice = advice;
    }

    public String code() {
        return code;
    }

    public String advice() {
        return advice;
    }
}
