package io.deskweave.metadata.publish;

import io.deskweave.platform.problems.Problem;

/** Why a draft is neither changed nor published although nothing in it is wrong. */
public enum DraftRefusal implements Problem {
    STALE(
            "metadata.draft.stale",
            Kind.CONFLICT,
            "Somebody else changed the draft, or published one, since you looked",
            "Read the draft again, and repeat what you wanted to do"),
    OVERTAKEN(
            "metadata.draft.overtaken",
            Kind.CONFLICT,
            "Another release was put in force since this draft began",
            "Bring the draft forward (bringDraftForward), look at what it changes now, and publish it then"),
    EMPTY(
            "metadata.draft.empty",
            Kind.INVALID,
            "The draft changes nothing, so there is nothing to publish",
            "Change the draft first"),
    NOTE_TOO_LONG(
            "metadata.release.note-too-long",
            Kind.INVALID,
            "The note has more than 2000 characters, or such as cannot be read",
            "Shorten the note to what the next reader needs, without control characters and halves of characters"),
    RELEASE_OVERTAKEN(
            "metadata.release.overtaken",
            Kind.CONFLICT,
            "Another release was put in force since you looked",
            "Look at what rolling back would do now"),
    NOTHING_TO_ROLL_BACK(
            "metadata.rollback.empty",
            Kind.INVALID,
            "What is in force is already as it was then, as far as it can be",
            "Choose another release"),
    RELEASE_NOT_FOUND(
            "metadata.release.not-found",
            Kind.NOT_FOUND,
            "There is no release with this number",
            "Look at the history for the numbers that there are");

    private final String code;
    private final Kind kind;
    private final String message;
    private final String advice;

    DraftRefusal(String code, Kind kind, String message, String advice) {
        this.code = code;
        this.kind = kind;
        this.message = message;
        this.advice = advice;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public String advice() {
        return advice;
    }
}
