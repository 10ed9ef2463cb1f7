/**
 * Templates in Mustache's syntax, checked when a theme is loaded, and written as UTF-8 bytes.
 *
 * <p>Three steps lead from the text of a template to a page:
 *
 * <ol>
 *   <li><b>Parse</b>, once a theme. {@link dev.weft.html.template.TemplateReader} turns a text into a tree of {@link
 *       dev.weft.html.template.Part}s, and {@link dev.weft.html.template.MarkupScanner} notes for each value the {@link
 *       dev.weft.html.template.Position} it stands at: in text, in an attribute, in a script.
 *   <li><b>Bind</b>, once for the pages of one depth and language. {@link dev.weft.html.template.Binder} looks every name
 *       up in the {@link dev.weft.html.template.ViewType}s of the template's {@link dev.weft.html.template.Root}s, refuses
 *       unknown names and unsafe positions, and works out now whatever depends on constant roots alone. What is left is a
 *       {@link dev.weft.html.template.Program}: a list of {@link dev.weft.html.template.Node}s.
 *   <li><b>Write</b>, once a page. The program gets the views of the page, one in each slot, and its nodes write bytes. What
 *       a template asks of the page's own views is got once a page, however often it stands there.
 * </ol>
 *
 * <p>An example, for pages whose {@code site} is a constant and whose {@code article} is in slot 0:
 *
 * <pre>{@code
 * <h1>{{article.title}}</h1>{{#site.icon}}<img src="{{site.icon}}">{{/site.icon}}
 *
 * parsed   Text "<h1>", Value article.title in text, Text "</h1>",
 *          Section EACH site.icon [Text "<img src=\"", Value site.icon in the attribute src, Text "\">"]
 * bound    Fixed "<h1>", Text of slot 0's title, Fixed "</h1><img src=\"x.svg\">"
 * written  <h1>A &amp; B</h1><img src="x.svg">
 * }</pre>
 *
 * <p>Mustache.java parses, and does nothing else. Its {@code MustacheParser} has no public constructor and hands out only
 * Mustache.java's own node types, so {@code TemplateReader} extends the factory that makes the parser, and carries parts
 * through it in a node. Its way of running templates is not used: it binds names by reflection at run time, knows one kind of
 * escaping, and writes characters that have to be encoded afterwards.
 *
 * <p>Nothing in a template can end the program: the nesting of sections and partials, the length of names and the size of what
 * a template grows to by its partials are bounded, and whatever is wrong is a {@link
 * dev.weft.html.template.TemplateException} with template and line.
 */
@NullMarked
package dev.weft.html.template;

import org.jspecify.annotations.NullMarked;
