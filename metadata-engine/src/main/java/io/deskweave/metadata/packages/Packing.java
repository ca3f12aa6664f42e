package io.deskweave.metadata.packages;

import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.drafts.Packages.PackageOrder;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.uses.Uses;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Releases, and parts of them, on their way into packages. */
public final class Packing {

    private final Compiler compiler;
    private final FieldTypes types;
    private final ElementKinds kinds;

    public Packing(Compiler compiler, FieldTypes types, ElementKinds kinds) {
        this.compiler = compiler;
        this.types = types;
        this.kinds = kinds;
    }

    /**
     * A package that nobody signed yet. A field whose type is being changed goes as it will be. Refuses with
     * {@code metadata.object.not-found}, {@code metadata.element.not-found} and {@code metadata.package.incomplete}.
     */
    public Map<String, Object> pack(Definition release, PackageOrder order, Origin origin) {
        var arrived = release.retyped();
        var part = order.objects().isEmpty() && order.elements().isEmpty()
                ? new Part(arrived, List.of())
                : selected(arrived, order);
        return PackageDocument.write(part, order.note(), origin);
    }

    private Part selected(Definition release, PackageOrder order) {
        var part = Selection.of(release, Uses.in(release, types, kinds), order.objects(), order.elements());
        var missing = missing(release, part);
        if (!missing.isEmpty()) {
            throw new Refused(missing);
        }
        return part;
    }

    /** What would be wrong in a desk that has the package and, of all else, only what every desk has. */
    private List<Problem> missing(Definition release, Part part) {
        var objects = new ArrayList<ObjectDefinition>();
        for (var object : release.objects()) {
            var brought = part.definition().object(object.name());
            if (brought.isPresent() && !Part.isFieldsAlone(brought.get())) {
                objects.add(object);
            } else if (object.locked()) {
                objects.add(object.withFields(object.fields().stream()
                        .filter(field -> field.locked()
                                || brought.flatMap(b -> b.field(field.name())).isPresent())
                        .toList()));
            }
        }
        var alone = new Definition(objects, part.definition().elements(), release.languages());
        var found = new ArrayList<>(Finding.refusing(compiler.check(alone)));
        found.removeAll(compiler.check(release));
        return found.stream()
                .filter(problem -> isOf(part, problem.path()))
                .<Problem>map(Packing::incomplete)
                .toList();
    }

    /** A standard object that only lends its name may be titled by a field that stays at home. */
    private static boolean isOf(Part part, List<String> path) {
        return path.size() != 2
                || !path.getFirst().equals("objects")
                || part.definition().object(path.get(1)).stream().anyMatch(object -> !Part.isFieldsAlone(object));
    }

    private static Problem incomplete(Problem problem) {
        return new Finding(
                "metadata.package.incomplete",
                "The package would lack something: " + problem.message(),
                "Choose that too, or the release as a whole",
                problem.path());
    }

    /**
     * Where a package comes from.
     *
     * @param tenant the desk's alias
     * @param fingerprint the release's
     */
    public record Origin(String tenant, int release, String fingerprint, Instant exportedAt) {}
}
