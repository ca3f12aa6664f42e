package io.deskweave.metadata.exports.columns;

import io.deskweave.metadata.fields.PostalAddress;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.guarding.Clearance;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the columns of an export by their paths; everything that is wrong with them is gathered. */
public final class ExportColumns {

    /** The columns that every object has. */
    static final List<String> STANDARD = List.of("id", "version", "release", "createdAt", "updatedAt", "createdBy");

    private static final int DEEPEST = 4;
    private static final int MOST = 500;

    private final Model model;
    private final Clearance clearance;
    private final List<Problem> problems = new ArrayList<>();

    private ExportColumns(Model model, Clearance clearance) {
        this.model = model;
        this.clearance = clearance;
    }

    /**
     * Refuses with {@code export.column.*} and {@code metadata.field.not-seen}.
     *
     * @param paths none for the id and every field that the actor sees
     */
    public static List<ExportColumn> of(Model model, ObjectModel object, List<String> paths, Clearance clearance) {
        var columns = new ExportColumns(model, clearance);
        var found = paths.isEmpty() ? columns.all(object) : columns.named(object, paths);
        if (!columns.problems.isEmpty()) {
            throw new Refused(columns.problems);
        }
        return found;
    }

    private List<ExportColumn> all(ObjectModel object) {
        var fields = object.fields().stream()
                .filter(clearance::sees)
                .filter(this::leadsSomewhere)
                .map(field -> new ExportColumn(field.name(), List.of(field), null, model.languages()));
        return Stream.concat(Stream.of(new ExportColumn("id", List.of(), null, model.languages())), fields)
                .limit(MOST)
                .toList();
    }

    /** A reference to an object that was retired is not in the API either. */
    private boolean leadsSomewhere(FieldModel field) {
        return field.targets().isEmpty()
                || field.targets().stream().anyMatch(id -> model.objectById(id).isPresent());
    }

    private List<ExportColumn> named(ObjectModel object, List<String> paths) {
        if (paths.size() > MOST) {
            problems.add(ColumnWrong.tooMany(paths.size(), MOST));
            return List.of();
        }
        var seen = new HashSet<String>();
        var found = new ArrayList<ExportColumn>();
        for (var path : paths) {
            if (!seen.add(path)) {
                problems.add(ColumnWrong.twice(path));
                continue;
            }
            column(object, path).ifPresent(found::add);
        }
        return found;
    }

    private Optional<ExportColumn> column(ObjectModel object, String path) {
        var keys = List.of(path.split("\\.", -1));
        if (keys.size() > DEEPEST) {
            problems.add(ColumnWrong.tooDeep(path, DEEPEST));
            return Optional.empty();
        }
        var way = new ArrayList<FieldModel>();
        var at = object;
        for (int i = 0; i < keys.size(); i++) {
            var key = keys.get(i);
            boolean last = i == keys.size() - 1;
            if (last && STANDARD.contains(key)) {
                return Optional.of(new ExportColumn(path, way, null, model.languages()));
            }
            var field = at.field(key).filter(this::leadsSomewhere);
            if (field.isEmpty()) {
                return unknown(path, key, at.name(), names(at));
            }
            way.add(field.get());
            if (!clearance.sees(field.get())) {
                problems.add(new ColumnNotSeen(path, key));
                return Optional.empty();
            }
            var target = target(field.get());
            if (target.isEmpty() && !last) {
                return part(path, field.get(), way, keys.subList(i + 1, keys.size()));
            }
            at = target.orElse(at);
        }
        return Optional.of(new ExportColumn(path, way, null, model.languages()));
    }

    private Optional<ObjectModel> target(FieldModel field) {
        return field.shape() instanceof ValueShape.Reference reference
                ? model.objectById(reference.objectId())
                : Optional.empty();
    }

    private Optional<ExportColumn> part(String path, FieldModel field, List<FieldModel> way, List<String> rest) {
        var parts = partsOf(field.shape());
        return rest.size() == 1 && parts.contains(rest.getFirst())
                ? Optional.of(new ExportColumn(path, way, rest.getFirst(), model.languages()))
                : unknown(path, String.join(".", rest), field.name(), parts.stream());
    }

    private Optional<ExportColumn> unknown(String path, String key, String of, Stream<String> names) {
        problems.add(ColumnWrong.unknown(path, key, of, names));
        return Optional.empty();
    }

    private Stream<String> names(ObjectModel object) {
        var seen = object.fields().stream().filter(clearance::sees).map(FieldModel::name);
        return Stream.concat(STANDARD.stream(), seen);
    }

    /** The parts of values that have some, by their names in the API. */
    static List<String> partsOf(ValueShape shape) {
        return switch (shape) {
            case ValueShape.Point ignored -> List.of("latitude", "longitude");
            case ValueShape.Money ignored -> List.of("amount", "currency");
            case ValueShape.Address ignored ->
                Stream.concat(PostalAddress.TEXTS.stream(), Stream.of("street")).toList();
            case ValueShape.Person ignored -> List.of("id", "name", "active");
            case ValueShape.Department ignored -> List.of("id", "name", "path");
            default -> List.of();
        };
    }
}
