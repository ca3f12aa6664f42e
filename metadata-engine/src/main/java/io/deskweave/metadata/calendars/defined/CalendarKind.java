package io.deskweave.metadata.calendars.defined;

import io.deskweave.metadata.calendars.Calendars;
import io.deskweave.metadata.calendars.WorkCalendar;
import io.deskweave.metadata.calendars.WrittenCalendar;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.elements.ElementKind;
import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.elements.Surroundings;
import io.deskweave.metadata.outlines.Outline;
import io.deskweave.metadata.outlines.Outline.Format;
import io.deskweave.metadata.outlines.Outline.ListOf;
import io.deskweave.metadata.outlines.Outline.Part;
import io.deskweave.metadata.outlines.Outline.Parts;
import io.deskweave.metadata.outlines.Outline.Written;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Calendars of working hours, which rules, service levels and timers compute with. */
public final class CalendarKind implements ElementKind<WorkCalendar> {

    private static final int NAME_LENGTH_MAX = 200;
    private static final int OPENINGS_MAX = 24;
    private static final int DATES_MAX = 2_000;

    private static final Outline OPENINGS = new ListOf(
            Parts.of(
                    Part.needed("from", new Written(Format.TIME_OF_DAY), "When people begin"),
                    Part.needed("to", new Written(Format.TIME_OF_DAY), "When they stop; 24:00 for the end of the day")),
            OPENINGS_MAX);

    @Override
    public String key() {
        return Calendars.KEY;
    }

    @Override
    public String about() {
        return "A calendar of working hours: a week, holidays, and dates that are worked differently;"
                + " the one called standard is meant where a rule names none";
    }

    @Override
    public Parts outline() {
        var date = Part.needed("date", new Written(Format.DATE), "The date");
        var name = Part.optional("name", new Outline.Text(NAME_LENGTH_MAX), "What people call it");
        return Parts.of(
                Part.optional("labels", new Outline.Texts(), "What people call the calendar"),
                Part.needed("timeZone", new Written(Format.TIME_ZONE), "Whose clocks are read"),
                Part.needed("week", week(), "The openings of each day of the week; a day that is missing is closed"),
                Part.optional("holidays", new ListOf(Parts.of(date, name), DATES_MAX), "Dates that are closed"),
                Part.optional(
                        "workdays",
                        new ListOf(
                                Parts.of(
                                        date,
                                        name,
                                        Part.optional("openings", OPENINGS, "Its openings; those of Mondays if none")),
                                DATES_MAX),
                        "Dates that are worked although they would be closed, or with other openings"));
    }

    private static Parts week() {
        return new Parts(Arrays.stream(DayOfWeek.values())
                .map(day -> Part.optional(day.name().toLowerCase(Locale.ROOT), OPENINGS, "Its openings"))
                .toList());
    }

    @Override
    public void check(Element element, Surroundings around, Notes notes) {
        WrittenCalendar.read(element.body())
                .faults()
                .forEach(fault -> notes.add(fault.code(), fault.within(), fault.message(), fault.advice()));
    }

    @Override
    public WorkCalendar compile(Element element, Surroundings around) {
        return WrittenCalendar.read(element.body())
                .calendar()
                .orElseThrow(() -> new IllegalStateException(
                        "Calendar %s was published although it cannot be read".formatted(element.id())));
    }

    @Override
    public List<Use> uses(Element element, Surroundings around) {
        return List.of();
    }
}
