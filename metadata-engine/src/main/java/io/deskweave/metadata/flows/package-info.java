/**
 * Flows as a kind of element: what tenants draw, checked, compiled and ready to be stepped. A flow is over an object of
 * the tenant; nothing here knows a ticket, stores a state or waits for anybody.
 */
@NullMarked
package io.deskweave.metadata.flows;

import org.jspecify.annotations.NullMarked;
