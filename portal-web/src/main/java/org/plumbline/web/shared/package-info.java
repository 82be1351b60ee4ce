/**
 * What every page stands on. For authors of pages (CONTRIBUTING.md has an example):
 * <ul>
 * <li><b>Templates</b> in {@code WEB-INF/templates}: {@code public} (opened by link or code), {@code client} (signed-in client),
 * {@code app} (back office), {@code print}. Each takes {@code ui:param title} and {@code ui:define content}; view parameters go into
 * {@code ui:define metadata}. All but {@code app} are plain: no script, no PrimeFaces, stateless, hence no session. A page that needs
 * view scope says {@code <ui:param name="stateful" value="true"/>}; a page of {@code app} that needs none says the same of
 * {@code stateless} and never expires. Messages are drawn by {@code client} and {@code app}; a public page
 * places {@code pl:messages} itself.</li>
 * <li><b>Navigation</b>: one list item per area in {@code WEB-INF/shared/office_nav.xhtml} or {@code client_nav.xhtml}, with
 * {@code aria-current="#{ui.at('/project/') ? 'page' : 'false'}"}.</li>
 * <li><b>Tags</b>, {@code xmlns:pl="urn:plumbline:tags"}: {@code form field submit table column messages head badge notice empty error prose}
 * (components, see {@code web.shared.tag}) and {@code money date instant avatar icon pager module} (files in {@code WEB-INF/tags}, each says
 * its attributes in its first line). The gallery of the demo, {@code /public/gallery.xhtml}, shows them all.</li>
 * <li><b>Texts</b>: {@code i18n/<feature>.properties} and {@code <feature>_es.properties}, keys called after their file.
 * {@code #{msg['feature.key']}}, with placeholders {@code #{msg.of('feature.key', a, b)}}; a {@code BusinessException} with key
 * {@code x.y} has the text {@code error.x.y}.</li>
 * <li><b>Refusals</b> need no code in a page: throw, and the text stands at the input whose id is the named field (see
 * {@code web.shared.error}).</li>
 * <li><b>Static files</b>: {@code #{asset.url('css/app.css')}}, from {@code WEB-INF/static}.</li>
 * <li><b>Reader</b>: {@code ui} (language, zone, own address), {@code currentUser}, {@code can}. The project's zone is set for a request
 * with the attribute {@link org.plumbline.web.shared.Ui#ZONE}.</li>
 * <li><b>No script in markup</b>: no {@code on*} attribute (except on PrimeFaces' components, which register it), no {@code style}
 * attribute; {@code h:commandLink} and {@code f:ajax} only beside PrimeFaces. Plain pages post with {@code pl:submit}.</li>
 * </ul>
 */
package org.plumbline.web.shared;
