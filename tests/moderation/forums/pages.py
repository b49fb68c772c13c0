"""Pages of an invented board, in the structure of the engines that are read."""

from __future__ import annotations

from dataclasses import dataclass

TOPIC = "https://lantern.example/topic/4711-the-long-strike/"


@dataclass
class InvisionPost:
    id: int
    body: str
    author: str = "Marten Oakley"
    at: str = "2024-03-05T07:02:39Z"
    edited_by: str = ""


def invision_page(*posts: InvisionPost, title: str = "The long strike", url: str = TOPIC) -> str:
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} - Lantern Board</title>
<meta property="og:title" content="{title}"><link rel="canonical" href="{url}"></head>
<body class="ipsApp ipsApp_front" data-pageapp="forums" data-pageid="4711"><main>
<h1 class="ipsType_pageTitle"><span class="ipsType_break ipsContained"><span>{title}</span></span></h1>
<p class="ipsType_reset"><strong>By <a href="#">Topic Starter</a></strong>
<time datetime="2020-01-01T00:00:00Z">January 1, 2020</time></p>
<div id="comments" data-feedid="topic-4711" class="cTopic"><h2>Recommended Posts</h2>
{"".join(_post(post, url) for post in posts)}
</div><h2>Create an account or sign in to comment</h2></main></body></html>"""


def _post(post: InvisionPost, url: str) -> str:
    edited = (
        f"""<span class='ipsType_reset ipsType_medium ipsType_light' data-excludequote><strong>Edited
<time datetime='2024-03-06T00:00:00Z'>March 6, 2024</time> by {post.edited_by}</strong></span>"""
        if post.edited_by
        else ""
    )
    return f"""<a id="comment-{post.id}"></a>
<article id="elComment_{post.id}" class="cPost ipsBox ipsComment ipsComment_parent">
<aside class="ipsComment_author cAuthorPane"><h3 class="cAuthorPane_author"><strong>
<a href="/profile/1-x/">{post.author}</a></strong></h3>
<ul><li data-role="group">Members</li><li>12 posts</li></ul></aside>
<div id="comment-{post.id}_wrap" data-commentid="{post.id}" class="ipsComment_content">
<div class="ipsComment_meta"><a href="{url}?do=findComment&amp;comment={post.id}">Posted
<time datetime="{post.at}">March 5, 2024</time></a></div>
<div class="cPost_contentWrap"><div data-role="commentContent" class="ipsType_richText">
{post.body}
{edited}
</div><div class="ipsItemControls"><span>Like 5</span></div></div></div></article>"""


def quote(body: str, who: str = "Nora Vance") -> str:
    return f"""<blockquote class="ipsQuote" data-ipsquote="" data-ipsquote-username="{who}">
<div class="ipsQuote_citation">On 3/5/2024 at 7:29 PM, <a href="#">{who}</a> said:</div>
<div class="ipsQuote_contents">{body}</div></blockquote>"""


def invision_copy(*bodies: str, title: str = "The long strike") -> str:
    """A text copy whose posts are `bodies`."""
    posts = "".join(f"{body}\n\nLink to comment\nShare on other sites\n\n" for body in bodies)
    return f"""Jump to content
Lantern Board

{title}

Topic Starter

Recommended Posts

{posts}Please sign in to comment

You will be able to leave a comment after signing in

Sign In Now
  • Create New...
"""


def rss(*items: str, title: str = "Lantern Board") -> str:
    return f"""<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>{title}</title><link>https://lantern.example/</link><description>Latest posts</description>
{"".join(items)}</channel></rss>"""


def item(
    number: int,
    body: str,
    *,
    topic: str = "4711-the-long-strike",
    title: str = "The long strike",
    who: str = "Marten Oakley",
    day: int = 5,
) -> str:
    return f"""<item><title>{title}</title><guid isPermaLink="false">{number}</guid><dc:creator>{who}</dc:creator>
<link>https://lantern.example/topic/{topic}/?do=findComment&amp;comment={number}#comment-{number}</link>
<pubDate>Tue, {day:02} Mar 2024 10:00:00 +0000</pubDate><description><![CDATA[{body}]]></description></item>"""
