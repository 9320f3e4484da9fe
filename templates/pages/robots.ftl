User-agent: *
Disallow:
<#if site.address?has_content>Sitemap: ${site.address}sitemap.xml
</#if>
