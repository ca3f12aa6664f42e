package io.deskweave.graphqlapi.endpoint;

import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Refuses a request that is only {@code null}, which is JSON and which Spring GraphQL does not expect. */
@Component
class RequestJsonModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    RequestJsonModule() {
        super("deskweave-requests");
        setDeserializerModifier(new Wrapping());
    }

    private static final class Wrapping extends ValueDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier bean, ValueDeserializer<?> found) {
            return bean.getBeanClass() == SerializableGraphQlRequest.class ? new NeverNull(found) : found;
        }
    }

    private static final class NeverNull extends DelegatingDeserializer {

        NeverNull(ValueDeserializer<?> wrapped) {
            super(wrapped);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> wrapped) {
            return new NeverNull(wrapped);
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return context.reportInputMismatch(this, "A request is an object");
        }
    }
}
