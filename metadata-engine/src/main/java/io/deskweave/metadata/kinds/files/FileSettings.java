package io.deskweave.metadata.kinds.files;

import io.deskweave.metadata.fields.HoldsFiles.Content;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.kinds.settings.Quoted;
import io.deskweave.metadata.kinds.settings.Settings;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The settings {@code mediaTypes} (which are taken) and {@code sizeMax} (in megabytes) of fields that hold files. */
final class FileSettings {

    private static final String MEDIA_TYPES = "mediaTypes";
    private static final String SIZE_MAX = "sizeMax";
    private static final int TYPES_MAX = 50;
    private static final int MEGABYTES_MAX = 100;
    private static final long MEGABYTE = 1024L * 1024;
    private static final String NAME = "[a-z0-9][a-z0-9!#$&^_.+-]{0,99}";
    private static final Pattern TYPE = Pattern.compile(NAME + "/(\\*|" + NAME + ")");

    private FileSettings() {}

    static SettingsCheck check(SettingsCheck check, Map<String, Object> settings) {
        check.known(MEDIA_TYPES).wholeNumber(SIZE_MAX, 1, MEGABYTES_MAX);
        var types = settings.get(MEDIA_TYPES);
        if (types != null && !isListOfTypes(types)) {
            check.malformed(
                    MEDIA_TYPES, "a list of up to %d such as [\"application/pdf\", \"image/*\"]".formatted(TYPES_MAX));
        }
        return check;
    }

    private static boolean isListOfTypes(Object types) {
        return types instanceof List<?> list
                && !list.isEmpty()
                && list.size() <= TYPES_MAX
                && list.stream()
                        .allMatch(type -> type instanceof String text
                                && TYPE.matcher(text).matches());
    }

    static List<String> mediaTypes(Map<String, Object> settings) {
        return settings.get(MEDIA_TYPES) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    static void checkSize(Map<String, Object> settings, Content file, long megabytes) throws ValueRejected {
        var most = Settings.wholeNumber(settings, SIZE_MAX, megabytes);
        if (file.size() > most * MEGABYTE) {
            throw new ValueRejected(
                    "metadata.value.file-too-large",
                    "The file %s is larger than %d MB".formatted(Quoted.of(file.name()), most),
                    "Choose a smaller one, or make it smaller");
        }
    }

    /** @param taken such as {@code image/*}; none when all are */
    static void checkType(List<String> taken, Content file, String mediaType) throws ValueRejected {
        var family = mediaType.substring(0, mediaType.indexOf('/')) + "/*";
        if (!taken.isEmpty() && !taken.contains(mediaType) && !taken.contains(family)) {
            throw new ValueRejected(
                    "metadata.value.file-of-other-type",
                    "The content of %s is %s, which this field does not take"
                            .formatted(Quoted.of(file.name()), mediaType),
                    "Choose a file of " + String.join(", ", taken));
        }
    }
}
