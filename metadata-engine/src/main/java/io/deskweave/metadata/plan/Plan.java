package io.deskweave.metadata.plan;

import io.deskweave.metadata.fields.Numbering;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Steps in the order in which they are to be done. */
public record Plan(List<Step> steps) {

    public Plan {
        steps = List.copyOf(steps);
    }

    /** Each step as a line that an operator can read, kept with the release. */
    public List<String> lines() {
        return steps.stream().map(Plan::line).toList();
    }

    /** Whether the plan itself makes this table, so that it is empty and nobody's yet. */
    public boolean creates(String table) {
        return steps.stream()
                .anyMatch(
                        step -> step instanceof Step.CreateTable && step.table().equals(table));
    }

    private static String line(Step step) {
        return switch (step) {
            case Step.CreateTable create ->
                "create table %s (%s)"
                        .formatted(
                                create.table(),
                                create.columns().stream().map(Plan::column).collect(Collectors.joining(", ")));
            case Step.AddColumn add -> "add column %s.%s".formatted(add.table(), column(add.column()));
            case Step.DropField drop -> "drop field %s.%s".formatted(drop.table(), drop.field());
            case Step.DropTable drop -> "drop table %s of %s".formatted(drop.table(), drop.object());
            case Step.WidenNumber widen ->
                "widen %s.%s to (%d,%d)".formatted(widen.table(), widen.column(), widen.precision(), widen.scale());
            case Step.NumberRecords number ->
                "number records of %s in %s as '%s'%s"
                        .formatted(number.table(), number.column(), pattern(number), policy(number.numbering()));
            case Step.AddUnique unique ->
                "add unique %s.%s%s"
                        .formatted(
                                unique.table(),
                                unique.column(),
                                (unique.sealed() ? " sealed" : "")
                                        + (unique.scope().isEmpty()
                                                ? ""
                                                : " within " + String.join(", ", unique.scope())));
            case Step.AddSearch search ->
                "add search %s.%s%s".formatted(search.table(), search.column(), search.html() ? " html" : "");
            case Step.AddIndex index ->
                "add index %s.%s%s"
                        .formatted(
                                index.table(),
                                index.column(),
                                index.kind() == Step.Index.BY_VALUE ? "" : " " + shown(index.kind()));
            case Step.AddForeignKey key ->
                "add foreign key %s.%s to %s".formatted(key.table(), key.column(), key.target());
        };
    }

    /** A number that is counted without a least length is not shown: such are all that have but a prefix. */
    private static String pattern(Step.NumberRecords number) {
        return number.numbering().parts().stream()
                .map(part -> switch (part) {
                    case Numbering.Part.Fixed fixed -> fixed.text();
                    case Numbering.Part.Day day -> '{' + day.letters() + '}';
                    case Numbering.Part.Count count ->
                        count.digits() == 1 ? "" : '{' + "0".repeat(count.digits()) + '}';
                })
                .collect(Collectors.joining());
    }

    private static String policy(Numbering numbering) {
        var anew = numbering.anew() == Numbering.Anew.NEVER
                ? ""
                : ", anew each " + numbering.anew().name().toLowerCase(Locale.ROOT) + " of " + numbering.zone();
        return (numbering.gapless() ? " without gaps" : "") + anew;
    }

    private static String shown(Step.Index kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String column(Step.Column column) {
        var shape = column.shape().getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return column.name() + " " + (column.sealed() ? "sealed " : "") + shape
                + column.target().map(t -> " to " + t).orElse("");
    }
}
