package io.deskweave.metadata.changes;

import io.deskweave.metadata.changes.Merge.Side;
import io.deskweave.metadata.changes.Merge.Sides;
import io.deskweave.metadata.definition.Definition;
import java.util.List;
import java.util.Map;

/**
 * A draft carried over to a release that it did not start from: each thing that the draft changed is as in the draft,
 * everything else as it is in force now; what both changed is a conflict.
 */
public final class Forward {

    private Forward() {}

    /**
     * @param base what the draft started from
     * @param choices by the path of the conflict: the draft is mine, what is in force is theirs
     */
    public static Merge of(Definition base, Definition draft, Definition inForce, Map<List<String>, Side> choices) {
        return Merge.of(new Sides(base, draft, inForce), inForce, choices);
    }
}
