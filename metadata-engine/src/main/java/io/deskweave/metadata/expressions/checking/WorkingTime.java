package io.deskweave.metadata.expressions.checking;

import io.deskweave.metadata.calendars.Calendars;
import io.deskweave.metadata.calendars.WorkCalendar;
import io.deskweave.metadata.expressions.tree.Node;
import io.deskweave.metadata.expressions.types.Type.Plain;
import io.deskweave.platform.problems.NearNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Functions of working time name a calendar last, or mean the desk's standard one; the calendar takes its place. */
final class WorkingTime {

    /** With how many arguments each is complete. */
    private static final Map<String, Integer> ARGUMENTS =
            Map.of("addBusiness", 3, "businessBetween", 3, "isOpen", 2, "nextOpening", 2);

    private final Calendars calendars;
    private final RuleFindings findings;

    WorkingTime(Calendars calendars, RuleFindings findings) {
        this.calendars = calendars;
        this.findings = findings;
    }

    static boolean knows(String name) {
        return ARGUMENTS.containsKey(name);
    }

    /** The arguments as they were written, with the calendar added when none is named. */
    List<Node> completed(int at, String name, List<Node> arguments) {
        if (arguments.size() != ARGUMENTS.getOrDefault(name, 0) - 1) {
            return arguments;
        }
        var all = new ArrayList<>(arguments);
        all.add(new Node.Literal(at, Plain.TEXT, Calendars.STANDARD));
        return all;
    }

    /** With the calendar itself instead of its name; empty when there is none, which is found. */
    Optional<List<Node>> withCalendar(List<Node> arguments, boolean named) {
        var name = arguments.getLast();
        if (!(Constants.value(name) instanceof String text)) {
            findings.add(
                    "metadata.rule.calendar-computed",
                    name.at(),
                    "The name of a calendar is known when the rule is written",
                    "Write it in quotation marks");
            return Optional.empty();
        }
        var calendar = named ? calendars.named(text) : calendars.standard();
        if (calendar.isEmpty()) {
            unknown(name.at(), text, named);
            return Optional.empty();
        }
        return Optional.of(replaced(arguments, calendar.get()));
    }

    private static List<Node> replaced(List<Node> arguments, WorkCalendar calendar) {
        var all = new ArrayList<>(arguments.subList(0, arguments.size() - 1));
        all.add(new Node.Literal(arguments.getLast().at(), Plain.TEXT, calendar));
        return all;
    }

    private void unknown(int at, String name, boolean named) {
        var names = calendars.byName().keySet();
        findings.add(
                "metadata.rule.calendar-unknown",
                at,
                named
                        ? "There is no calendar '%s'".formatted(Names.shown(name))
                        : "No calendar is named here, and none of several is called '%s'".formatted(name),
                names.isEmpty()
                        ? "Define a calendar first"
                        : NearNames.advice(
                                names.stream(), named ? name : "", "There are: " + String.join(", ", names)));
    }
}
