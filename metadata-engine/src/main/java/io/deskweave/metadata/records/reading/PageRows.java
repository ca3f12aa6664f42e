package io.deskweave.metadata.records.reading;

import java.util.List;

/** A page as it was found. */
record PageRows(List<Row> rows, boolean moreBefore, boolean moreAfter, String total) {}
