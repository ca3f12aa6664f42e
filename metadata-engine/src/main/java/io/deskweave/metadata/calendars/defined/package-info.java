/**
 * Calendars as tenants define them: a kind of element of a definition, read by {@code WrittenCalendar}. What calendars
 * compute is in {@code calendars}.
 */
@NullMarked
package io.deskweave.metadata.calendars.defined;

import org.jspecify.annotations.NullMarked;
