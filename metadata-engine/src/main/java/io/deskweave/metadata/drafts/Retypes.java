package io.deskweave.metadata.drafts;

import io.deskweave.metadata.definition.Conversion;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.tenancy.TenantScope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes of the types of fields: what they would do to the records that there are, and how far they are. */
public interface Retypes {

    /**
     * Converts the values that there are without writing any, at most some 200,000 of them. Refuses with the findings
     * of the change itself, or with {@code metadata.object.not-found} or {@code metadata.field.not-found}.
     */
    Preview preview(TenantScope scope, Wanted wanted);

    /** Every change that was published, the latest first; at most 200. */
    List<Progress> progress(TenantScope scope);

    /**
     * Goes on with a change that was refused, when the values that could not be converted have been mended. Refuses
     * with {@code metadata.retype.not-refused} when none waits for that.
     */
    Progress resume(TenantScope scope, String object, String field);

    /**
     * A change that might be made.
     *
     * @param field a name of a field in force
     * @param settings those of the type to be
     */
    record Wanted(String object, String field, String type, Map<String, Object> settings, Conversion conversion) {}

    /**
     * What became of the values that were looked at.
     *
     * @param converted records that would have a value
     * @param empty records that would have none because the conversion says so
     * @param failed records whose value cannot be read as the other type
     * @param samples some of those, at most 100
     * @param all whether every record was looked at
     */
    record Preview(long converted, long empty, long failed, List<Failure> samples, boolean all) {

        public Preview {
            samples = List.copyOf(samples);
        }
    }

    /**
     * What a change that was not made yet would do.
     *
     * @param type the key of the type to be
     * @param otherwise what would become of values that cannot be read
     */
    record Rehearsed(String object, String field, String type, Conversion.Otherwise otherwise, Preview preview) {}

    /** A value that cannot be converted; the text is cut at 200 characters. */
    record Failure(UUID record, String value, String code, String message) {}

    /**
     * How far a change is.
     *
     * @param release the one that brought it
     * @param carried records whose values were carried over, also those carried twice because they were written again
     * @param failed values that cannot be converted, counted up to 10,000
     * @param reason why it was refused, where that is not for its values alone
     */
    record Progress(
            String object,
            String field,
            int release,
            State state,
            long carried,
            long failed,
            List<Failure> samples,
            @Nullable String reason,
            Instant since) {

        public Progress {
            samples = List.copyOf(samples);
        }
    }

    /** Where a change is. */
    enum State {
        /** Values are being carried over; the field is of its old type. */
        CARRYING,
        /** Some value cannot be converted; the field stays of its old type until they are mended. */
        REFUSED,
        /** The field is of its new type; what late pods still write of the old one is carried over. */
        MOVED,
        /** Nothing is left to do. */
        DONE,
        /** A later release took it back. */
        GIVEN_UP
    }

    /** No change of the field's type waits for values to be mended. */
    record NotRefused(String object, String field) implements Problem {

        @Override
        public String code() {
            return "metadata.retype.not-refused";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String message() {
            return "No change of the type of field '%s' of %s waits for values to be mended".formatted(field, object);
        }

        @Override
        public String advice() {
            return "Ask how far it is";
        }

        @Override
        public List<String> path() {
            return List.of("objects", object, "fields", field);
        }
    }
}
