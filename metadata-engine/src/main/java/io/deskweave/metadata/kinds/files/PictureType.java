package io.deskweave.metadata.kinds.files;

import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.HoldsFiles;
import io.deskweave.metadata.fields.KeptFile;
import io.deskweave.metadata.fields.TextForm;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.kinds.settings.SettingsCheck;
import io.deskweave.platform.problems.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One picture that every browser shows. */
final class PictureType implements HoldsFiles {

    private static final List<String> SHOWN = List.of("image/png", "image/jpeg", "image/gif");
    private static final int SIZE_MAX = 10;
    private static final int SIDE_MAX = 20_000;
    private static final long POINTS_MAX = 50_000_000;

    @Override
    public String key() {
        return "picture";
    }

    @Override
    public List<Problem> checkSettings(FieldPlace place, Map<String, Object> settings) {
        var check = FileSettings.check(SettingsCheck.withoutDefault(place, settings), settings);
        if (!SHOWN.containsAll(FileSettings.mediaTypes(settings))) {
            check.malformed("mediaTypes", "some of " + String.join(", ", SHOWN));
        }
        return check.findings();
    }

    @Override
    public ValueShape shape(Map<String, Object> settings) {
        return new ValueShape.Files(false);
    }

    @Override
    public Object fromJson(Map<String, Object> settings, Object json) throws ValueRejected {
        return FileIds.read(json);
    }

    @Override
    public Object fromText(Map<String, Object> settings, String text, TextForm form) throws ValueRejected {
        return FileIds.read(text.strip());
    }

    @Override
    public String toText(Map<String, Object> settings, Object value) {
        return ((KeptFile) value).id().toString();
    }

    @Override
    public KeptFile examine(Map<String, Object> settings, Content file) throws ValueRejected, IOException {
        FileSettings.checkSize(settings, file, SIZE_MAX);
        var mediaType = MediaTypes.of(file);
        var taken = FileSettings.mediaTypes(settings);
        FileSettings.checkType(taken.isEmpty() ? SHOWN : taken, file, mediaType);
        Pictures.checkSize(file, Pictures.size(file, mediaType), SIDE_MAX, POINTS_MAX);
        return new KeptFile(file.named().id(), file.name(), mediaType, file.size());
    }

    @Override
    public boolean indexable() {
        return false;
    }
}
