package io.deskweave.metadata.expressions.functions;

import static io.deskweave.metadata.expressions.types.Type.Plain.DATE_TIME;
import static io.deskweave.metadata.expressions.types.Type.Plain.DURATION;
import static io.deskweave.metadata.expressions.types.Type.Plain.TEXT;
import static io.deskweave.metadata.expressions.types.Type.Plain.YES_NO;

import io.deskweave.metadata.calendars.WorkCalendar;
import io.deskweave.metadata.expressions.functions.Overload.Nulls;
import io.deskweave.metadata.expressions.functions.Overload.Work;
import java.time.Duration;
import java.time.Instant;

/**
 * Working time, by a calendar that is named last. The name is a text that is known when the rule is written; the
 * checker puts the calendar itself in its place.
 */
final class WorkFunctions {

    private WorkFunctions() {}

    static void addTo(Catalog catalog) {
        catalog.add("add_business", "addBusiness", DATE_TIME, DURATION, TEXT)
                .work(Work.CALENDAR)
                .is(
                        DATE_TIME,
                        (zone, moment, work, calendar) -> moment instanceof Instant from
                                        && work instanceof Duration duration
                                        && calendar instanceof WorkCalendar known
                                ? known.plus(from, duration).orElse(null)
                                : null);
        catalog.add("business_between", "businessBetween", DATE_TIME, DATE_TIME, TEXT)
                .work(Work.CALENDAR)
                .is(
                        DURATION,
                        (zone, from, to, calendar) -> from instanceof Instant first
                                        && to instanceof Instant last
                                        && calendar instanceof WorkCalendar known
                                ? known.between(first, last).orElse(null)
                                : null);
        catalog.add("is_open", "isOpen", DATE_TIME, TEXT)
                .work(Work.CALENDAR)
                .nulls(Nulls.NO)
                .<Instant, WorkCalendar>two(
                        YES_NO, (moment, calendar) -> calendar.isOpen(moment).orElse(false));
        catalog.add("next_opening", "nextOpening", DATE_TIME, TEXT)
                .work(Work.CALENDAR)
                .<Instant, WorkCalendar>two(
                        DATE_TIME,
                        (moment, calendar) -> calendar.nextOpening(moment).orElse(null));
    }
}
