package io.deskweave.metadata.expressions.evaluation;

import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.expressions.types.Ambient;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What a rule is asked about. Values have the Java types of their shapes; null for none. */
public interface Facts {

    /** A value of the record or of one related to it. */
    @Nullable
    Object at(Path path);

    @Nullable
    Object known(Ambient what);

    /** Where the organisation is, for what day it is. */
    ZoneId zone();
}
