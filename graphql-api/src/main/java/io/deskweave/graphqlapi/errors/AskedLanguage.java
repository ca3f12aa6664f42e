package io.deskweave.graphqlapi.errors;

import graphql.GraphQLContext;
import java.util.Objects;

/** The language that a request asks for, as a BCP 47 tag: what tenants have written is told in it. */
public record AskedLanguage(String tag) {

    private static final AskedLanguage ENGLISH = new AskedLanguage("en");

    /** The one of this request; English when it asks for none. */
    public static AskedLanguage in(GraphQLContext context) {
        return Objects.requireNonNullElse(context.<AskedLanguage>get(AskedLanguage.class), ENGLISH);
    }
}
