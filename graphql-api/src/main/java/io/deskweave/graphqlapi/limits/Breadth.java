package io.deskweave.graphqlapi.limits;

/**
 * What a selection amounts to when its fragments are written out. Sums stop at {@link #PLENTY}, so nothing overflows.
 *
 * @param depth of fields, 0 for none
 * @param roots fields directly in the selection
 */
record Breadth(int depth, int introspectionDepth, int roots, int fields, int aliases, int directives) {

    static final int PLENTY = 1_000_000;
    static final Breadth NONE = new Breadth(0, 0, 0, 0, 0, 0);

    /** Both side by side. */
    Breadth beside(Breadth other) {
        return new Breadth(
                Math.max(depth, other.depth),
                Math.max(introspectionDepth, other.introspectionDepth),
                sum(roots, other.roots),
                sum(fields, other.fields),
                sum(aliases, other.aliases),
                sum(directives, other.directives));
    }

    /** As the selection of one field, which is counted too. */
    Breadth under(boolean introspection, boolean aliased, int fieldDirectives) {
        return new Breadth(
                introspection ? 0 : sum(depth, 1),
                introspection ? sum(Math.max(depth, introspectionDepth), 1) : introspectionDepth,
                1,
                sum(fields, 1),
                sum(aliases, aliased ? 1 : 0),
                sum(directives, fieldDirectives));
    }

    Breadth with(int moreDirectives) {
        return new Breadth(depth, introspectionDepth, roots, fields, aliases, sum(directives, moreDirectives));
    }

    private static int sum(int one, int other) {
        return Math.min(PLENTY, one + other);
    }
}
