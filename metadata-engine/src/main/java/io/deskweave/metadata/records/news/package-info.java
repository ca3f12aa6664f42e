/**
 * What happened to records, for those who listen. Every table of records tells it itself, by triggers, into the table
 * {@code record_news} and in the writer's own transaction, so no way of writing can forget it; here it is read, and
 * other pods are told that there is something to read. Triggers, although every write is our own code: they are the one
 * place that imports, cascades, recalculation and repairs by hand all pass. They cost some 0.1 ms for each statement,
 * which {@code NewsBench} among the tests measures. What becomes of the news is no business of this package.
 */
@NamedInterface("news")
@NullMarked
package io.deskweave.metadata.records.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
