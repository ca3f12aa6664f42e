/**
 * Templates of industries, each a file among the resources: what desks of that industry record, beside what every desk
 * has. How a template lies over the standard objects is for the metadata engine to say.
 */
@NullMarked
package io.deskweave.helpdesk.templates;

import org.jspecify.annotations.NullMarked;
