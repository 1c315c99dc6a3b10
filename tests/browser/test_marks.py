"""A click on a mark lists the sentences behind it, and each leads to its place in the article."""

from playwright.sync_api import Page, expect

from screen import settle


def test_a_mark_of_the_timeline_opens_its_sentences(page: Page, address: str) -> None:
    page.goto(address)
    settle(page)
    page.get_by_test_id("stPlotlyChart").first.scroll_into_view_if_needed()
    # Plotly listens on a layer above its marks, so the pointer has to come down on the place.
    mark = page.locator(".scatterlayer .points path").first.bounding_box()
    assert mark is not None
    page.mouse.click(mark["x"] + mark["width"] / 2, mark["y"] + mark["height"] / 2)
    expect(page.get_by_text("behind", exact=False).first).to_be_visible()
    settle(page)
    page.get_by_test_id("stPageLink").filter(has_text="Read in the article").first.click()
    page.wait_for_url("**/articles?**sentence=**")
    settle(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Articles")
