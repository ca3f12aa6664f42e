package io.deskweave.metadata.kinds.files;

import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.HoldsFiles;
import io.deskweave.metadata.fields.KeptFile;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.settings.Quoted;
import io.deskweave.metadata.kinds.settings.Settings;
import io.deskweave.metadata.kinds.settings.SettingsChange;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Files of any kind, each once, in the order in which they were put. One alone is a list of one too, so that a field
 * may take more of them later and its readers need not change.
 */
final class FileType implements HoldsFiles {

    private static final String AT_MOST = "atMost";
    private static final int LIMIT = 20;
    private static final int SIZE_MAX = 20;
    private static final Pattern SEPARATOR = Pattern.compile("[;；,，\\s]+");

    @Override
    public String key() {
        return "file";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        return FileSettings.check(SettingsCheck.withoutDefault(place, settings), settings)
                .wholeNumber(AT_MOST, 1, LIMIT)
                .findings();
    }

    @Override
    public List<Problem> checkChange(FieldPlace place, Map<String, Object> before, Map<String, Object> after) {
        return SettingsChange.notLess(place, AT_MOST, atMost(before), atMost(after));
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return new ValueShape.Files(true);
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        var written = json instanceof List<?> several ? several : List.of(json);
        var files = new LinkedHashSet<KeptFile>();
        for (var id : written) {
            files.add(FileIds.read(id == null ? "null" : id));
            if (files.size() > atMost(settings)) {
                throw new ValueRejected(
                        "metadata.value.too-many-files",
                        "There are more files than the %d that this field takes".formatted(atMost(settings)),
                        "Leave some of them out");
            }
        }
        if (files.isEmpty()) {
            throw new ValueRejected(
                    "metadata.value.no-file", "%s names no file".formatted(Quoted.of(json)), "Write null for none");
        }
        return List.copyOf(files);
    }

    /** Ids as uploads are answered with them, separated by semicolons or blanks. */
    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        return fromJson(settings, new ArrayList<>(List.of(SEPARATOR.split(text.strip()))));
    }

    @Override
    public String toText(Map<String, Object> settings, Object value) {
        return ((List<?>) value)
                .stream().map(file -> ((KeptFile) file).id().toString()).collect(Collectors.joining("; "));
    }

    @Override
    public KeptFile examine(Map<String, Object> settings, Content file) throws ValueRejected, IOException {
        FileSettings.checkSize(settings, file, SIZE_MAX);
        var mediaType = MediaTypes.of(file);
        FileSettings.checkType(FileSettings.mediaTypes(settings), file, mediaType);
        return new KeptFile(file.named().id(), file.name(), mediaType, file.size());
    }

    @Override
    public boolean indexable() {
        return false;
    }

    private static long atMost(Map<String, Object> settings) {
        return Settings.wholeNumber(settings, AT_MOST, 1);
    }
}
